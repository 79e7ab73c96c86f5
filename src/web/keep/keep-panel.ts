import { KEEP_WORKER, type Kept, WEB_APP } from '../../publish/keep/kept.ts';
import { speaker } from '../../words/speak.ts';
import type { Words } from '../../words/words.ts';
import { countKept, keepEdition, NotKept, orSilence, readPublished } from './keep-edition.ts';
import { cacheOf, lockOf, readKept, writeKept } from './store.ts';

// What stands where the edition is kept: one button that does what comes next, one that removes all
// of it, and what is to be said.
const box = document.querySelector<HTMLElement>('#keep') as HTMLElement;
let message: Words['keep'];
let lang: string;
let { say, pieces } = speaker('en');
const { serviceWorker, locks } = navigator;
const scope = new URL(box.dataset.keep ?? '', location.href).href;
const [go, remove] = box.querySelectorAll('button') as unknown as [
  HTMLButtonElement,
  HTMLButtonElement,
];
const told = box.querySelector<HTMLElement>('[role="status"]') as HTMLElement;
const bar = box.querySelector('progress') as HTMLProgressElement;
const count = bar.nextElementSibling as HTMLElement;
const offer = [...told.childNodes];
/** Milliseconds to wait for another tab: the worker, which tidies up, needs less. */
const PATIENCE = 1000;

/** What is shown: what is said, what the button does, and how much of it is there. */
interface Shown {
  readonly said: readonly (string | Node)[];
  readonly next?: readonly [label: string, press: () => void];
  readonly canRemove?: boolean;
  readonly progress?: { readonly done: number; readonly all: number };
}

function show({ said, next, canRemove = false, progress }: Shown): void {
  const focused = box.contains(document.activeElement);
  told.replaceChildren(...said.flatMap((each, i) => (i > 0 ? [' ', each] : [each])));
  go.hidden = !next;
  if (next) [go.textContent, go.onclick] = next;
  remove.hidden = !canRemove;
  showProgress(progress);
  // What was pressed may be gone: keys go on from here.
  if (focused && go.hidden) told.focus();
}

function showProgress(progress?: Shown['progress']): void {
  bar.hidden = count.hidden = !progress;
  if (!progress) return;
  bar.max = progress.all || 1;
  bar.value = progress.done;
  count.textContent = progress.all ? say(message.files, progress) : '';
}

/** Does what only one tab may do at a time; false where another does. */
async function alone(work: () => Promise<void>): Promise<boolean> {
  let isMine = false;
  const signal = AbortSignal.timeout(PATIENCE);
  const begin = () => {
    isMine = true;
    return work();
  };
  await locks.request(lockOf(scope), { signal }, begin).catch((error) => {
    if (isMine) throw error;
  });
  return isMine;
}

/** Shows what is kept, begun or offered, after what there is to say of the last act. */
async function draw(problem?: string): Promise<void> {
  const [now, next] = await Promise.all([readKept(scope, 'now'), readKept(scope, 'next')]);
  const first = problem ? [problem] : [];
  if (now) offerToInstall();
  if (!now && !next) show({ said: [...first, ...offer], next: [message.keep, keep] });
  else if (!now || next) {
    const said = [problem ?? message.stopped];
    show({ said, next: [message.again, keep], canRemove: true, progress: await countKept(scope) });
  } else {
    const said = [...first, say(message.kept, now)];
    show({ said, canRemove: true });
    await offerNewer(now, said);
  }
}

/** Says that another tab is at work, until it is not. */
async function waitForOther(): Promise<void> {
  show({ said: [message.elsewhere] });
  await locks.request(lockOf(scope), () => {});
  await draw();
}

/** Offers what is published where that is not what is kept: it is the reader who takes it. */
async function offerNewer(now: Kept, said: readonly string[]): Promise<void> {
  const published = await readPublished(scope).catch(() => null);
  if (!published || published.sums === now.sums) return;
  await writeKept(scope, 'newer', published).catch(() => {});
  const newer = say(message.newer, published);
  show({ said: [...said, newer], next: [message.take, keep], canRemove: true });
}

async function keep(): Promise<void> {
  const stop = new AbortController();
  let problem: string | undefined;
  const isMine = await alone(async () => {
    const progress = await countKept(scope);
    show({ said: [message.busy], next: [message.stop, () => stop.abort()], progress });
    const before = await readKept(scope, 'now');
    try {
      // Not waited for yet: WebKit may take long for it where one was just taken away.
      const ready = register();
      ready.catch(() => {});
      // Asked for, so that it is not the first to go when room is short; the answer changes nothing.
      navigator.storage?.persist?.().catch(() => {});
      const tell = (done: number, all: number) => showProgress({ done, all });
      await keepEdition({ scope, notice, ready, signal: stop.signal, tell });
    } catch (error) {
      if (!(error instanceof NotKept)) {
        if (!stop.signal.aborted) throw error;
      } else if (error.why !== 'full') problem = say(message[error.why], { file: error.file });
      else {
        problem = before ? message.fullBefore : message.full;
        if (before) await writeKept(scope, 'next', null);
        else await removeAll();
      }
    }
  });
  if (!isMine) return waitForOther();
  // It reads anew which version is in use, and takes away what is of none.
  (await serviceWorker.getRegistration(scope))?.active?.postMessage('tidy');
  await draw(problem);
}

async function register(): Promise<void> {
  const worker = serviceWorker.register(scope + KEEP_WORKER, { updateViaCache: 'none' });
  if (!(await orSilence(worker))) throw new NotKept('lost', KEEP_WORKER);
}

/** Takes away all that was kept, and the worker. */
async function removeAll(): Promise<void> {
  await caches.delete(cacheOf(scope));
  const registration = await serviceWorker.getRegistration(scope);
  if (registration?.scope !== scope) return;
  registration.active?.postMessage('removed');
  await registration.unregister();
}

/** Says at the head of kept pages that a newer version is published. */
function notice(version: string): string {
  const paragraph = Object.assign(document.createElement('p'), { className: 'meta' });
  paragraph.lang = lang;
  const link = Object.assign(document.createElement('a'), { textContent: message.noticeLink });
  link.setAttribute('href', box.dataset.downloads ?? '');
  paragraph.append(...pieces(message.notice, { version, link }));
  return paragraph.outerHTML;
}

/** Names what a browser needs to install the site: no visit loads it before something is kept. */
function offerToInstall(): void {
  if (document.querySelector('link[rel="manifest"]')) return;
  const link = Object.assign(document.createElement('link'), { rel: 'manifest' });
  link.href = scope + WEB_APP;
  document.head.append(link);
}

remove.onclick = async () => {
  await ((await alone(removeAll)) ? draw(message.removed) : waitForOther());
};

/** Its words come with it, and not with the page. */
async function begin(): Promise<void> {
  const words = (await (await fetch(box.dataset.words ?? '')).json()) as Pick<
    Words,
    'keep' | 'locale'
  >;
  message = words.keep;
  lang = words.locale;
  ({ say, pieces } = speaker(lang));
  // Nothing is drawn under the lock, as a reader may press at once.
  await ((await alone(async () => {})) ? draw() : waitForOther());
}
const begun = begin();
// What loaded this may have been the button.
go.onclick = () => begun.then(keep);
