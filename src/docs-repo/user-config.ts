import {USER_CONFIG_VERSION} from './config-defaults.ts';
import type {UserConfig} from './user-config-schema.ts';

export type {UserConfig} from './user-config-schema.ts';

export const DEFAULT_USER_CONFIG: UserConfig = {version: USER_CONFIG_VERSION};
