/** Changes with whatever reads a config, so that no older result is taken from the cache. Made by scripts/schema.js. */
export const CONFIG_SHAPE = '9a894a9359e0';
