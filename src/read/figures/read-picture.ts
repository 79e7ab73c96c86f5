import type { Picture } from '../../model/edition.ts';
import type { PictureType } from '../../model/figure.ts';

/** Width and height. */
type Size = readonly [width: number, height: number];

/** A format of pictures: how a file of it begins, and where its size stands. */
interface Format {
  readonly type: PictureType;
  readonly begins: (view: DataView) => boolean;
  readonly sizeOf: (view: DataView) => Size | null;
}

const FORMATS: readonly Format[] = [
  {
    type: 'image/png',
    begins: (view) => latin(view, 0, 8) === '\x89PNG\r\n\x1a\n',
    sizeOf: (view) => [view.getUint32(16), view.getUint32(20)],
  },
  {
    type: 'image/gif',
    begins: (view) => /^GIF8[79]a$/.test(latin(view, 0, 6)),
    sizeOf: (view) => [view.getUint16(6, true), view.getUint16(8, true)],
  },
  {
    type: 'image/jpeg',
    begins: (view) => latin(view, 0, 3) === '\xff\xd8\xff',
    sizeOf: jpegSize,
  },
  {
    type: 'image/webp',
    begins: (view) => /^RIFF.{4}WEBP$/s.test(latin(view, 0, 12)),
    sizeOf: webpSize,
  },
  {
    type: 'image/avif',
    begins: (view) => /^.{4}ftyp(?:.{4})*?avi[fs]/s.test(latin(view, 0, 40)),
    sizeOf: avifSize,
  },
];

/**
 * What a file is by its first bytes, and how large its picture is, as a browser draws it; null for
 * a file that is none of the five formats, `width` and `height` 0 for one that is broken.
 */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = FORMATS.find(({ begins }) => begins(view));
  if (!format) return null;
  const [width, height] = sizeIn(view, format) ?? [0, 0];
  return { type: format.type, width, height };
}

/** The size in a file; null where it ends before. */
function sizeIn(view: DataView, { sizeOf }: Format): Size | null {
  try {
    return sizeOf(view);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Bytes as characters. */
function latin(view: DataView, from: number, to: number): string {
  const end = Math.min(to, view.byteLength);
  let text = '';
  for (let at = from; at < end; at++) text += String.fromCharCode(view.getUint8(at));
  return text;
}

/** Of a frame's header (ITU T.81, B.2.2); turned where Exif says that it lies on its side. */
function jpegSize(view: DataView): Size | null {
  let isTurned = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Bytes that fill up stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1 && latin(view, at + 4, at + 10) === 'Exif\0\0')
      isTurned = orientationIn(view, at + 10) >= 5;
    // A frame: C0 to CF but for tables and extensions (C4, C8, CC).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isTurned ? [height, width] : [width, height];
    }
    at += 2 + length;
  }
}

/** How a picture lies, 1 to 8, by the Exif data that begin here (tag 0x0112); 1 where nothing is said. */
function orientationIn(view: DataView, tiff: number): number {
  const isLittle = latin(view, tiff, tiff + 2) === 'II';
  const first = tiff + view.getUint32(tiff + 4, isLittle);
  const count = view.getUint16(first, isLittle);
  for (let entry = first + 2, i = 0; i < count; i++, entry += 12)
    if (view.getUint16(entry, isLittle) === 0x112) return view.getUint16(entry + 8, isLittle);
  return 1;
}

/** Of its first chunk: lossy, without loss, or extended (RFC 9649). */
function webpSize(view: DataView): Size | null {
  const low = (at: number) => view.getUint16(at, true) & 0x3fff;
  switch (latin(view, 12, 16)) {
    case 'VP8 ':
      return [low(26), low(28)];
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case 'VP8X':
      return [(view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1];
    default:
      return null;
  }
}

/** Of the largest of its images' extents, the picture itself; turned by `irot` (ISO/IEC 23008-12). */
function avifSize(view: DataView): Size | null {
  let found: Size | null = null;
  let isTurned = false;
  const look = (from: number, to: number): void => {
    for (let at = from; at + 8 <= to; ) {
      const size = view.getUint32(at) || to - at;
      const name = latin(view, at + 4, at + 8);
      const end = Math.min(at + size, to);
      if (size < 8) return;
      if (name === 'meta') look(at + 12, end);
      else if (name === 'iprp' || name === 'ipco') look(at + 8, end);
      else if (name === 'irot') isTurned = view.getUint8(at + 8) % 2 === 1;
      else if (name === 'ispe') {
        const extent = [view.getUint32(at + 12), view.getUint32(at + 16)] as const;
        if (!found || extent[0] * extent[1] > found[0] * found[1]) found = extent;
      }
      at = end;
    }
  };
  look(0, view.byteLength);
  const [width, height]: Size = found ?? [0, 0];
  return isTurned ? [height, width] : [width, height];
}
