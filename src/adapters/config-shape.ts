/** Changes with whatever reads a config, so that no older result is taken from the cache. Made by scripts/schema.js. */
export const CONFIG_SHAPE = '0dc2e1f9ea2d';
