import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { withDetails } from './with-details.ts';

/** A PDF of one page as browsers write it, with two bookmarks. */
function madeUp(): Uint8Array {
  const objects = [
    '/Title (Law)',
    '/Type /Catalog /Pages 3 0 R /Outlines 5 0 R',
    '/Type /Pages /Kids [4 0 R] /Count 1',
    '/Type /Page /Parent 3 0 R /MediaBox [0 0 100 100]',
    '/Type /Outlines\n/First 6 0 R\n/Last 7 0 R\n/Count 2',
    '/Title (On \\(the\\)harbour1)\n/Dest [4 0 R /XYZ 0 0 0]\n/Parent 5 0 R\n/Next 7 0 R',
    '/Title <FEFF5E8F0032>\n/Dest [4 0 R /XYZ 0 0 0]\n/Parent 5 0 R\n/Prev 6 0 R',
  ];
  let file = '%PDF-1.4\n';
  const at = objects.map((content, i) => {
    const start = file.length;
    file += `${i + 1} 0 obj\n<<${content}>>\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 8\n0000000000 65535 f \n${at.join('')}`;
  return Buffer.from(
    `${file}${table}trailer\n<</Size 8\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

test('a PDF says who made it and what it is, and its bookmarks have their spaces and no numbers of notes', async () => {
  const bytes = withDetails(madeUp(), {
    author: '港务局',
    subject: 'Law (version 2)',
    headings: [
      ['On (the) harbour1', 'On (the) harbour'],
      ['序2', '序'],
    ],
  });
  const read = await getDocumentProxy(new Uint8Array(bytes));
  expect((await read.getMetadata()).info).toMatchObject({
    Title: 'Law',
    Author: '港务局',
    Subject: 'Law (version 2)',
  });
  const outline = await read.getOutline();
  expect(outline.map(({ title }: { title: string }) => title)).toEqual(['On (the) harbour', '序']);
});

test('what is no PDF of a browser is not added to', () => {
  const details = { author: '', subject: '', headings: [] };
  expect(() => withDetails(Buffer.from('%PDF-1.7\n%%EOF\n'), details)).toThrow(/information/);
});
