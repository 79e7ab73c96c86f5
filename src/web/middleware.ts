import type { MiddlewareHandler } from 'astro';
import { speakingOn } from './library.ts';

/** Makes each page in the language of its route: only where an edition's interface has several. */
export const onRequest: MiddlewareHandler = (context, next) => speakingOn(context, next);
