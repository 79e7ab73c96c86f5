import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A property of the machine's fonts that have a character (fontconfig's `fc-list`); null where there is no fontconfig. */
export function installed(character: string, property: string, env: Record<string, string> = {}): string[] | null {
  const charset = `:charset=${character.codePointAt(0)?.toString(16)}`;
  const { status, stdout } = spawnSync('fc-list', [charset, '--format', `%{${property}}\n`], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return status === 0 ? [...new Set(stdout.split('\n').flatMap((line) => line.split(',')))].filter(Boolean) : null;
}

/**
 * An environment in which programs see the machine's fonts without those that have Chinese, and how to remove what it needs.
 * Null where there is no fontconfig.
 */
export function withoutChinese(): { env: Record<string, string>; remove: () => void } | null {
  const files = installed('国', 'file');
  if (!files) return null;
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  const config = join(folder, 'fonts.conf');
  const rejected = files.map((file) => `<glob>${file.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</glob>`).join('');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<include ignore_missing="yes">${process.env.FONTCONFIG_FILE ?? '/etc/fonts/fonts.conf'}</include>
<selectfont><rejectfont>${rejected}</rejectfont></selectfont><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return { env: { FONTCONFIG_FILE: config }, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
