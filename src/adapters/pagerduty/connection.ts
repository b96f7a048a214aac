import {readFile} from 'node:fs/promises';
import {Agent as PlainAgent} from 'node:http';
import {Agent} from 'node:https';
import {createSecureContext, rootCertificates, type SecureContext} from 'node:tls';
import {getProxyForUrl} from 'proxy-from-env';
import {Failure} from '../../failure.ts';
import {foldersFrom} from '../folders.ts';

/** The way to one address, shared by all calls. */
export interface Connection {
  readonly agent: PlainAgent;
  /** What is trusted, where it is more than Node trusts by itself. */
  readonly secureContext?: SecureContext | undefined;
  readonly host: string;
  /** Host and port of the proxy. */
  readonly via?: string | undefined;
  /** Whether PagerDuty, or whatever stands there, has answered. */
  isReached: boolean;
}

export interface Way {
  /** `https://api.pagerduty.com` */
  readonly address: string;
  /** Address of a proxy, instead of what the environment names. */
  readonly proxy?: string | undefined;
  /** File of certificates (PEM) to trust besides Node's own; `~` is the home folder. */
  readonly ca?: string | undefined;
}

const KEPT = {keepAlive: true};

/** Makes the way; nothing is connected yet. Everything of it is closed when `signal` is aborted. */
export async function openConnection({address, proxy, ca}: Way, signal: AbortSignal): Promise<Connection> {
  const {host, protocol} = new URL(address);
  const [secureContext, between] = [await trusting(ca), proxy ?? proxyFor(address)];
  const agent =
    between !== undefined
      ? await proxyAgent(between, secureContext, signal)
      : protocol === 'https:'
        ? new Agent(KEPT)
        : new PlainAgent(KEPT);
  signal.addEventListener('abort', () => agent.destroy(), {once: true});
  const via = between === undefined ? undefined : new URL(between).host;
  return {agent, secureContext, host, via, isReached: false};
}

/**
 * The proxy of HTTPS_PROXY (or ALL_PROXY), unless NO_PROXY names the host; upper or lower case. Plain http is spoken
 * only to this machine, where no proxy is between.
 */
function proxyFor(address: string): string | undefined {
  if (!address.startsWith('https:')) return undefined;
  const named = getProxyForUrl(address);
  // Without a scheme it is a plain one, as for curl and git.
  const names = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];
  const bare = names.map((name) => process.env[name]).find((value) => named === `https://${value}`);
  return (bare === undefined ? named : `http://${bare}`) || undefined;
}

async function proxyAgent(proxy: string, secureContext: SecureContext | undefined, signal: AbortSignal) {
  if (!URL.canParse(proxy) || !/^https?:$/.test(new URL(proxy).protocol))
    throw new Failure('pagerduty-proxy', {proxy: proxy.replace(/^.*@/, '')});
  const {HttpsProxyAgent} = await import('https-proxy-agent');
  // The signal, because a socket that waits for a proxy's consent belongs to no agent yet.
  const more = secureContext === undefined ? {signal} : {signal, secureContext};
  return new HttpsProxyAgent(proxy, {...KEPT, ...more});
}

/** A context that trusts the file too. Naming certificates switches off all others, so that each is named again. */
async function trusting(file: string | undefined): Promise<SecureContext | undefined> {
  if (file === undefined) return undefined;
  const path = file.replace(/^~(?=\/)/, () => foldersFrom(process.env).home);
  const extra = process.env['NODE_EXTRA_CA_CERTS'];
  const ours = await readFile(path, 'utf8').catch(() => '');
  const theirs = extra ? await readFile(extra, 'utf8').catch(() => '') : '';
  try {
    if (!ours.includes('-----BEGIN CERTIFICATE-----')) throw new Error('no certificates');
    return createSecureContext({ca: [...rootCertificates, ours, ...(theirs === '' ? [] : [theirs])]});
  } catch {
    throw new Failure('pagerduty-ca', {file});
  }
}
