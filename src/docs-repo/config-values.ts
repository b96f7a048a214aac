import * as z from 'zod';
import {isZone} from '../when/zone.ts';
import type {ProblemKind} from './config-problem.ts';

/** The kind of problem that a failed check is. */
export const otherwise = (kind: ProblemKind): string => kind;

// A config is read once in a process: compiling the schemas to code costs 10 ms more than it saves.
z.config({jitless: true});

const ADDRESS = /^[^\s<>@]+@[^\s<>@]+$/;
const KEY = /^[\p{L}\p{N}_][\p{L}\p{N}_.@+-]*$/u;

export const text = z.string().min(1, otherwise('empty'));
export const texts = z.array(text);
export const textOrTexts = z.union([text, texts]);

/** A key that the team chooses: a person's or a service's. */
export const chosenKey = z.string().regex(KEY, otherwise('not-key'));

export const language = z.enum(['en', 'ko']);
export const zone = z.string().refine(isZone, otherwise('not-zone'));
const address = z.string().regex(ADDRESS, otherwise('not-address'));
export const addresses = z.union([address, z.array(address)]);

/** One name for every language, or one for each. */
export const nameInLanguages = z.union([text, z.strictObject({en: text.optional(), ko: text.optional()})]);
export type NameInLanguages = z.output<typeof nameInLanguages>;
