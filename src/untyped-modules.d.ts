/** Made by the build, and by vitest's configuration, from `templates/<kind>/<lang>.md.hbs`. */
declare module 'virtual:templates' {
  export const specs: Readonly<Record<string, TemplateSpecification>>;
}

/** `''` where no proxy is named for the address. Reads the environment of this process. */
declare module 'proxy-from-env' {
  export function getProxyForUrl(url: string): string;
}

/** The run time alone has no types of its own. */
declare module 'handlebars/runtime.js' {
  const runtime: Pick<typeof import('handlebars'), 'template'>;
  export default runtime;
}
