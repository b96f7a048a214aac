/** Changes with whatever reads a config, so that no older result is taken from the cache. Made by scripts/schema.js. */
export const CONFIG_SHAPE = '75af2b3debbf';
