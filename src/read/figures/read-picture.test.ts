import { describe, expect, test } from 'vitest';
import { readPicture } from './read-picture.ts';

/** Pictures of one colour, 37 × 21. */
const FILES = {
  'a PNG': [
    'image/png',
    'iVBORw0KGgoAAAANSUhEUgAAACUAAAAVCAYAAADB5CeuAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAPUlEQVRIie2VsREAAAwBM4TarMYzVsZIii/0zvGmVr5prg0UUyYp0alcr64gwSQlOhXWZ5Ag4Blupg8OeQFz6XuHSWDMtgAAAABJRU5ErkJggg==',
  ],
  'a GIF': [
    'image/gif',
    'R0lGODlhJQAVAIAAAExpccgeFCH5BAUAAAAALAAAAAAlABUAAAIajI+py+0Po5y02ouz3rz7D4biSJbmiaYqWgAAOw==',
  ],
  'a JPEG': [
    'image/jpeg',
    '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAVACUDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AhQCY2IAAAAAAAAAD/9k=',
  ],
  'a lossy WebP': [
    'image/webp',
    'UklGRkgAAABXRUJQVlA4IDwAAAAwAwCdASolABUAPm02l0ikIyIhJWgAgA2JZwB2AABfF1UwAP7wUx//+A3XxbTL//7aH/60P/1of8uAAAA=',
  ],
  'a WebP without loss': ['image/webp', 'UklGRh4AAABXRUJQVlA4TBEAAAAvJAAFAAdQjyKXov+BiOh/AAA='],
  'an extended WebP': [
    'image/webp',
    'UklGRmwAAABXRUJQVlA4WAoAAAAQAAAAJAAAFAAAQUxQSAoAAAABB1DAiAhERP8DVlA4IDwAAAAwAwCdASolABUAPm02l0ikIyIhJWgAgA2JZwB2AABfF1UwAP7wUx//+A3XxbTL//7aH/60P/1of8uAAAA=',
  ],
  'an AVIF': [
    'image/avif',
    'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAAEsAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSUCAAAAABRpc3BlAAAAAAAAACUAAAAVAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAABTbWRhdBIACgo5am7ddtICGg0gMjsSUJjBMAANAAEAl8rYOPQeaV9xnbOhLTqLPUuywR7rgFxl0BieU7WMcqLguFe7WG+HEI26VrTRWJz+gA==',
  ],
} as const;
const bytesOf = (name: keyof typeof FILES) => Buffer.from(FILES[name][1], 'base64');
const names = Object.keys(FILES) as (keyof typeof FILES)[];

test.each(names)('%s is known by its first bytes, and its size is read', (name) => {
  expect(readPicture(bytesOf(name))).toEqual({ type: FILES[name][0], width: 37, height: 21 });
});

test.each(names)(
  '%s that ends anywhere has no size or that which it has, and throws nothing',
  (name) => {
    const bytes = bytesOf(name);
    for (let end = 0; end < bytes.length; end++) {
      const { width = 0, height = 0 } = readPicture(bytes.subarray(0, end)) ?? {};
      expect([0, 37]).toContain(width);
      expect([0, 21]).toContain(height);
    }
  },
);

describe('a picture that lies on its side is as wide as it is drawn', () => {
  test('by Exif in a JPEG', () => {
    const exif = Buffer.from(
      '4578696600004d4d002a00000008000101120003000000010006000000000000',
      'hex',
    );
    const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]);
    const turned = Buffer.concat([head, exif, bytesOf('a JPEG').subarray(2)]);
    expect(readPicture(turned)).toEqual({ type: 'image/jpeg', width: 21, height: 37 });
  });

  test('by its properties in an AVIF', () => {
    const bytes = bytesOf('an AVIF');
    // In place of the property that gives the depth of its colours.
    const at = bytes.indexOf('pixi');
    bytes.write('irot', at, 'latin1');
    bytes[at + 4] = 1;
    expect(readPicture(bytes)).toEqual({ type: 'image/avif', width: 21, height: 37 });
  });
});

test.each([
  ['nothing', ''],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['another container', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom'],
])('%s is no picture', (_, text) => {
  expect(readPicture(Buffer.from(text, 'latin1'))).toBeNull();
});
