import { eventAnchor, type TimelineEvent } from './events.ts';

/** An event for tests: made up but for what is given. */
export function madeUp(part: Partial<TimelineEvent>): TimelineEvent {
  const id = part.id ?? 'act';
  return {
    id,
    anchor: eventAnchor(id),
    source: 'decision',
    own: false,
    date: '2030-01-02',
    until: null,
    short: 'Act',
    what: 'The Act is passed.',
    uncertain: null,
    otherwise: [],
    citations: [],
    see: [],
    ...part,
  };
}
