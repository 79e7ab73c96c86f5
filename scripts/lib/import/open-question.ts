import type { CaptureError } from '../../../src/model/capture/decode.ts';
import type { Question } from '../../../src/model/capture/question.ts';
import { UsageError } from '../arguments.ts';

/** A file of which the editor must say more before it can be read: which of its sheets is meant. */
export class OpenQuestion extends UsageError {
  readonly file: string;
  readonly question: Question;

  constructor(file: string, error: CaptureError) {
    const place = `${error.file ?? file}:${error.line}:${error.column}`;
    super(`${place}: ${error.message}. ${error.mend}.`);
    this.file = file;
    this.question = { asks: error.message, answers: error.choices };
  }
}
