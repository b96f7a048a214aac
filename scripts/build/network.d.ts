import type {Plugin} from 'esbuild';

export declare const network: Plugin;
