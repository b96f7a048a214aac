/** Changes with whatever reads a config, so that no older result is taken from the cache. Made by scripts/schema.js. */
export const CONFIG_SHAPE = 'bd0a61758c3d';
