import {foreign, type Message, sayMaybe} from '../../i18n/index.ts';
import {calledName} from '../../pagerduty/called.ts';
import type {Trouble, Waiting} from '../../pagerduty/waiting.ts';
import type {PageRef, Write} from '../../pagerduty/write.ts';
import type {Context} from '../context.ts';

type Reader = Pick<Context, 'say' | 'lang'>;

/** What PagerDuty is to be told: `acknowledge R2XYZ`. */
export function writeText(write: Write, {say}: Reader): Message {
  const page = pageText(write.page, {say});
  switch (write.kind) {
    case 'create':
      return say('write.create', {name: write.service[0] ?? ''});
    case 'responders':
      return say('write.responders', {name: calledName(write), page});
    case 'acknowledge':
    case 'resolve':
    case 'note':
    case 'update':
      return say(`write.${write.kind}`, {page});
  }
}

/** What it was told. `opened`: the page, where it is known by now. */
export function toldText(write: Write, {say}: Reader, opened?: string): Message {
  const page = pageText(write.page, {say});
  switch (write.kind) {
    case 'create': {
      const name = write.service[0] ?? '';
      return opened === undefined
        ? say('told.create', {name})
        : say('told.create-known', {name, page: opened});
    }
    case 'responders':
      return say('told.responders', {name: calledName(write), page});
    case 'acknowledge':
    case 'resolve':
    case 'note':
    case 'update':
      return say(`told.${write.kind}`, {page});
  }
}

export function pageText(page: PageRef, {say}: Pick<Reader, 'say'>): Message {
  return 'id' in page ? foreign(page.id) : say('write.own-page');
}

/** Why it is not sent. */
export function troubleText({code, params}: Trouble, {say, lang}: Reader): Message {
  if (code === 'interrupted') return say('outbox.reason-interrupted');
  return sayMaybe(lang, `failure.${code}`, params) ?? foreign(code);
}

/** What to do about it. */
export function nextText({state, name}: Waiting, {say}: Reader): Message {
  const id = name.slice(-8);
  if (state === 'refused') return say('outbox.next-refused', {id});
  return state === 'unclear' ? say('outbox.next-unclear', {id}) : say('outbox.next-waiting');
}
