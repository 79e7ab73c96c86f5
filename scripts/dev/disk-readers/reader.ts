import { spawnSync } from 'node:child_process';
import { type AddressInfo, createServer, type Server } from 'node:net';

/** A browser as a reader opens files with it. */
export interface DiskReader {
  readonly goto: (url: string) => Promise<unknown>;
  /** Runs a function in the page. */
  readonly evaluate: <T, A>(run: (given: A) => T | Promise<T>, given: A) => Promise<T>;
  /**
   * What was asked of the network, and what the console said of errors and warnings (WebKit's
   * driver does not tell: webkit.ts).
   */
  readonly told: string[];
  readonly close: () => Promise<unknown>;
}

/** Milliseconds in which a page answers what it is asked, on a slow machine too. */
const PATIENCE = 45_000;

/** What a browser answers. Throws where nothing comes, which no test would be told otherwise. */
export async function answered<T>(answer: Promise<T>, asked: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer in ${PATIENCE} ms to ${asked}`)),
      PATIENCE,
    );
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/** Path of a program that the machine has, or an empty string. */
export function programPath(...names: string[]): string {
  return (
    names
      .map((name) =>
        spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim(),
      )
      .find(Boolean) ?? ''
  );
}

/** Lets a server listen on a free port of this machine. */
export async function listening(server: Server = createServer()): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
