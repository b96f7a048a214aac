import {readlinkSync} from 'node:fs';
import {isZone} from '../when/zone.ts';
import type {Env} from '../adapters/folders.ts';

/** The zone in which times are shown and typed: user config, TZ, the machine's, UTC. */
export function readerZone(env: Env, userConfig: {readonly zone?: string | undefined} = {}): string {
  return userConfig.zone ?? zoneOf(env['TZ']) ?? zoneOf(linkedZone()) ?? zoneOf(machineZone()) ?? 'UTC';
}

/** What /etc/localtime points to: asking Intl instead costs a tenth of a whole run. */
function linkedZone(): string | undefined {
  try {
    return /zoneinfo\/(.+)$/
      .exec(readlinkSync('/etc/localtime'))?.[1]
      ?.replace(/^Etc\/(?:UTC|UCT|Zulu)$/, 'UTC');
  } catch {
    return undefined;
  }
}

function machineZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** `Asia/Seoul` and `:Asia/Seoul`; a POSIX rule (`KST-9`) or a file names no zone of the tz database. */
function zoneOf(text: string | undefined): string | undefined {
  const name = text?.replace(/^:/, '');
  return name !== undefined && name !== '' && isZone(name) ? name : undefined;
}
