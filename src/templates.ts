/** Replaces each `{name}` in a template with its value. Throws if a value is missing, because templates are ours. */
export function fillTemplate(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/(?<!\$)\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`template place {${name}} has no value`);
    return value;
  });
}
