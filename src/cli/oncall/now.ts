import {Failure, isFailure} from '../../failure.ts';
import {dutiesNow} from '../../oncall/on-call-now.ts';
import {type Post, postsFrom, rotationPosts} from '../../oncall/roster.ts';
import {rosterView} from '../../oncall/view.ts';
import {type Context, inRepoLanguage, screenOf} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openDocs} from '../open-docs.ts';
import {openSession} from '../pagerduty/session.ts';
import {tokenSource} from '../pagerduty/token-source.ts';
import {withProgress} from '../progress.ts';
import {refusalOf} from '../refuse.ts';

const LIMITS = {timeLimit: 10_000, patience: 5000};

interface Answer {
  readonly posts: readonly Post[];
  readonly source: 'pagerduty' | 'rotation';
  /** Why PagerDuty could not be asked, where it should have been. */
  readonly trouble?: Failure;
}

/** Says who is on call: PagerDuty where this user is signed in, else (or where it cannot be reached) the config. */
export async function now(asker: Context, {service}: {readonly service?: string | undefined}): Promise<void> {
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  const {posts, source, trouble} = await answer(context, docs, service);
  if (trouble !== undefined)
    context.out.remark(context.say('oncall.instead', {problem: refusalOf(trouble, context.lang).message}));
  context.out.result(
    posts.length === 0 ? context.say('oncall.nobody') : rosterView(posts, screenOf(context)),
  );
  context.out.json('oncall.now/1', {
    source,
    service: service ?? null,
    trouble: trouble?.code ?? null,
    posts: posts.map(jsonOf),
  });
}

async function answer(context: Context, docs: Docs, service: string | undefined): Promise<Answer> {
  const asked = tokenSource(context) === undefined ? undefined : await ask(context, docs, service);
  if (asked !== undefined && !isFailure(asked)) return {posts: asked, source: 'pagerduty'};
  const posts = rotationPosts(docs.config, service, context.lang, context.clock.now());
  if (posts.length === 0) throw asked ?? new Failure('oncall-unknown');
  return {posts, source: 'rotation', ...(asked === undefined ? {} : {trouble: asked})};
}

/** PagerDuty's answer, or why there is none. What was asked wrongly (no such service) is thrown. */
async function ask(
  context: Context,
  {config}: Docs,
  service: string | undefined,
): Promise<readonly Post[] | Failure> {
  try {
    const {pagerDuty} = await openSession(context, {region: config.pagerduty.region, ...LIMITS});
    const duties = await withProgress(context, context.say('oncall.asking'), () =>
      dutiesNow(config, service, {pagerDuty}),
    );
    return postsFrom(duties, config, context.lang);
  } catch (error) {
    if (isFailure(error) && (error.exitStatus === 3 || error.exitStatus === 5)) return error;
    throw error;
  }
}

/** For programs: absent facts are null. */
function jsonOf({name, watches}: Post): object {
  return {
    name: name ?? null,
    on_call: watches.map((watch) => ({
      person: watch.person ?? null,
      name: watch.name,
      user: watch.user ?? null,
      level: watch.level ?? null,
      schedule: watch.schedule ?? null,
      until: watch.until?.toISOString() ?? null,
    })),
  };
}
