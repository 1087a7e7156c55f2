/** Puts values into the `{name}` places of a template. Throws when a place has no value: a template is ours. */
export function fillTemplate(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/(?<!\$)\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`template place {${name}} has no value`);
    return value;
  });
}
