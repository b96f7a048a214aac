import type {Interfaces} from '@oclif/core';

type Asked = 'bin' | 'runHook' | 'scopedEnvVarKeys';

const asked: Pick<Interfaces.Config, Asked> = {
  bin: 'mh',
  runHook: () => Promise.resolve({failures: [], successes: []}),
  scopedEnvVarKeys: () => [],
};

/**
 * All that oclif's parser and base command ask of its config. The real one reads the manifest, the platform and the
 * shell, for the plug-ins and hooks that this program does not have: a tenth of the time that a log takes.
 */
export const oclifConfig = asked as Interfaces.Config;
