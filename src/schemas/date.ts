import { z } from 'zod';
import { certainDate, daysOf } from '../model/date.ts';

/** A date of the calendar as far as it is known. */
export const plainDate = z.string().superRefine((iso, context) => {
  if (certainDate(iso) !== null && daysOf(iso) !== null) return;
  context.addIssue({
    code: 'custom',
    message: `“${iso}” is no date of the calendar`,
    params: {
      mend: 'Write it as far as it is known, in quotation marks: 2024-08-23, 2024-08 or 2024',
    },
  });
});

/** A date by EDTF (ISO 8601-2), as archives have them. */
export const edtfDate = z.string().superRefine((written, context) => {
  if (daysOf(written) !== null) return;
  context.addIssue({
    code: 'custom',
    message: `“${written}” is no date of the calendar`,
    params: {
      mend: 'Write it by EDTF, in quotation marks: 2024-08-23, 2024-08, 2024; 1912~ (about), 1912? (uncertain), 191X, 1912-21 (spring), 1912/1914 or -0044',
    },
  });
});
