import type {Plugin} from 'vitest/config';

export declare function vitestTemplates(root: string): Plugin;
