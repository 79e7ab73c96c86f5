/** What a warm process is asked to run. */
export interface Asked {
  /** Path of the script. */
  readonly script: string;
  readonly args: readonly string[];
  /** The whole environment. */
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** What came of it; `status` is the exit code. */
export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
