// `npm run catalogue`: rebuilds templates/models.json from the tables in .config/catalogue/ and says what changed. Where
// tables disagree the safe figure is taken: the smaller limit, the dearer price, the ability that all of them name.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TABLES = `${ROOT}.config/catalogue/`;
const TARGET = `${ROOT}templates/models.json`;

const read = (name) => JSON.parse(readFileSync(`${TABLES}${name}`, 'utf8'));

/** The text of templates/models.json as the tables have it. Throws where they say too little about a model. */
export function buildCatalogue() {
  const ours = read('ours.json');
  const tables = readdirSync(TABLES)
    .filter((name) => name !== 'ours.json')
    .map(read);
  const ids = new Set(tables.flatMap(({ rows }) => Object.keys(rows)));
  const prefix = new RegExp(`^(${Object.keys(ours.geographies).join('|')})\\.`);
  const bases = [...ids].map((id) => id.replace(prefix, ''));
  const known = Object.keys(ours.models);
  const wanted = [...known, ...bases.sort().filter((id) => !known.includes(id) && !ours.elsewhere[id])];
  const models = [...new Set(wanted)].map((id) => describe(id, { ours, tables, prefix, ids }));
  const embeddings = Object.entries(ours.embeddings).map(
    ([id, { onDemand, onDemandIn, profiles, ...rest }]) => ({
      id,
      ...rest,
      access: { onDemand, ...(onDemandIn && { onDemandIn }), profiles },
      sources: ours.embeddingSources,
    }),
  );
  return print({
    about:
      'Written by `npm run catalogue` from .config/catalogue/. Prices are USD for a million tokens: `base` on demand and through global. profiles, `geo` through the profiles of a geography, and those of a geography that differs under its name. `geographies` says from which regions a profile can be called, and only narrows what is shown where AWS does not list. `sources` of a model are the tables that have it, `ours` the figures that we set; `notes` name where they disagree. `elsewhere` are ids that ConverseStream does not serve.',
    sources: Object.fromEntries(
      [...tables, ours].map(({ source, what, url, date }) => [source, { what, url, date }]),
    ),
    geographies: ours.geographies,
    models: models.filter(({ access }) => access.onDemand || access.profiles.length > 0),
    embeddings,
    elsewhere: ours.elsewhere,
  });
}

function describe(id, { ours, tables, prefix, ids }) {
  const own = ours.models[id] ?? {};
  const isOffered = (other) => other.replace(prefix, '') === id && !own.without?.includes(other);
  const profiles = [...ids].filter((other) => other !== id && isOffered(other));
  const order = (profile) => Object.keys(ours.geographies).indexOf(prefix.exec(profile)?.[1]);
  profiles.sort((a, b) => order(a) - order(b));
  const notes = [];
  const rowsOf = (some) =>
    tables.flatMap(({ source, rows }) =>
      some.flatMap((one) =>
        rows[one] ? [{ source, id: one, ...withoutWrong(rows[one], source, one, ours) }] : [],
      ),
    );
  const rows = rowsOf([id, ...profiles]);
  const figure = (name, choose, isNoted = true) => {
    const given = rows.filter((row) => row[name] !== undefined);
    const values = [...new Set(given.map((row) => row[name]))];
    if (values.length === 0) throw new Error(`no table has ${name} of ${id}`);
    if (values.length > 1 && isNoted)
      notes.push(
        `${name}: ${values.map((value) => `${value} (${sourcesOf(given, name, value)})`).join(', ')}`,
      );
    return choose(values);
  };
  const smallest = (values) => Math.min(...values);
  const largest = (values) => Math.max(...values);
  const contextWindow = figure('context', smallest);
  const maxContext = figure('context', largest, false);
  const output = figure('output', smallest);
  const maxOutput = figure('output', largest, false);
  const image = figure('image', (values) => values.every(Boolean));
  const reasoning = figure('reasoning', () => newest(rows, 'reasoning'));
  const onDemand = own.onDemand ?? profiles.length === 0;
  const cap = own.maxTokens ?? (onDemand ? ours.maxTokens.onDemand : ours.maxTokens.profile);
  const listed = rows.some(({ source }) => source === 'pi');
  const tools = own.tools ?? (listed && rows.every((row) => row.tools !== false));
  const dearerAbove = rows.find((row) => row.dearerAbove)?.dearerAbove;
  if (dearerAbove) notes.push(`Dearer for prompts above ${dearerAbove} tokens.`);
  const name = own.name ?? (newest(rows, 'name') ?? '').replace(/ \([A-Z][\w-]+\)$/, '');
  const set = ['maxTokens', 'tools', 'lifecycle', 'onDemand', 'onDemandIn'].filter((key) => key in own);
  return {
    id,
    name,
    alias: own.alias ?? aliasOf(name),
    access: { onDemand, ...(own.onDemandIn && { onDemandIn: own.onDemandIn }), profiles },
    contextWindow,
    maxContext,
    // A quarter of the context at most, so that a long prompt still fits beside the answer.
    maxTokens: Math.min(output, cap, Math.floor(contextWindow / 4)),
    maxOutput,
    input: image ? ['text', 'image'] : ['text'],
    reasoning,
    tools,
    lifecycle: own.lifecycle ?? 'active',
    cost: costsOf(id, profiles, rowsOf, notes),
    sources: [...new Set(rows.map(({ source }) => source))],
    ...(set.length > 0 && { ours: set }),
    ...((notes.length > 0 || own.notes) && { notes: [...(own.notes ?? []), ...notes] }),
  };
}

/** A row without the figures that we know to be wrong. */
function withoutWrong(row, source, id, { wrong }) {
  const names = wrong[source]?.[id] ?? [];
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

function sourcesOf(rows, name, value) {
  return [...new Set(rows.filter((row) => row[name] === value).map(({ source }) => source))].join(', ');
}

/** The tables are in the order of their dates, but for those that have no such figure. */
function newest(rows, name) {
  const order = ['pi', 'litellm', 'openclaw', 'public-tables', 'models.dev'];
  const sorted = rows.toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source));
  return sorted.find((row) => row[name] !== undefined)?.[name];
}

const PRICES = ['input', 'output', 'cacheRead', 'cacheWrite'];

/** One price on demand and through `global.`, one through the geographies, and those of geographies that differ. */
function costsOf(id, profiles, rowsOf, notes) {
  const priceOf = (some) => {
    const rows = rowsOf(some).filter(({ cost }) => cost);
    if (rows.length === 0) return undefined;
    const prices = [...new Set(rows.map(({ cost }) => cost.join('/')))];
    if (prices.length > 1)
      notes.push(
        `price of ${some[0]}: ${prices.map((price) => `${price} (${[...new Set(rows.filter(({ cost }) => cost.join('/') === price).map(({ source }) => source))].join(', ')})`).join(', ')}`,
      );
    return PRICES.map((_, i) => Math.max(...rows.map(({ cost }) => cost[i])));
  };
  const world = profiles.find((profile) => profile.startsWith('global.'));
  const base = priceOf([world ?? id]) ?? priceOf(profiles);
  const geographic = profiles
    .filter((profile) => profile !== world)
    .flatMap((profile) => {
      const price = priceOf([profile]);
      return price
        ? [
            {
              geography: profile.slice(0, profile.indexOf('.')),
              price: price.map((p, i) => Math.max(p, base[i])),
            },
          ]
        : [];
    });
  const count = (price) => geographic.filter((one) => String(one.price) === String(price)).length;
  const usual = geographic.map(({ price }) => price).sort((a, b) => count(b) - count(a))[0] ?? base;
  const named = (price) =>
    Object.fromEntries(PRICES.map((name, i) => [name, Number(price[i].toPrecision(8))]));
  return {
    base: named(base),
    ...(String(usual) !== String(base) && { geo: named(usual) }),
    ...Object.fromEntries(
      geographic
        .filter(({ price }) => String(price) !== String(usual))
        .map(({ geography, price }) => [geography, named(price)]),
    ),
  };
}

/** What a person types after `/model`: the name without the maker's. */
function aliasOf(name) {
  return name
    .toLowerCase()
    .replace(/^claude /, '')
    .replaceAll(/[^a-z0-9.]+/g, '-');
}

/** One model on a line: a diff of the file then shows which changed. */
function print({ models, embeddings, elsewhere, ...head }) {
  const lines = (items) => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  const opening = JSON.stringify(head, undefined, 2).slice(0, -2);
  return `${opening},\n  "models": [\n${lines(models)}\n  ],\n  "embeddings": [\n${lines(embeddings)}\n  ],\n  "elsewhere": ${JSON.stringify(elsewhere, undefined, 2).replaceAll('\n', '\n  ')}\n}\n`;
}

/** What a rebuild changes, a line each: ids that came and went, and the figures that are others now. */
export function changesOf(before, after) {
  return ['models', 'embeddings'].flatMap((kind) => {
    const old = new Map((before[kind] ?? []).map((item) => [item.id, item]));
    const now = new Map(after[kind].map((item) => [item.id, item]));
    const gone = [...old.keys()].filter((id) => !now.has(id)).map((id) => `- ${id}`);
    const changed = [...now].flatMap(([id, item]) => {
      const was = old.get(id);
      if (!was) return [`+ ${id}`];
      return Object.keys({ ...was, ...item })
        .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(item[key]))
        .map((key) => `~ ${id} ${key}: ${JSON.stringify(was[key])} -> ${JSON.stringify(item[key])}`);
    });
    return [...gone, ...changed];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const before = JSON.parse(readFileSync(TARGET, 'utf8'));
  const text = buildCatalogue();
  const after = JSON.parse(text);
  writeFileSync(TARGET, text);
  const changes = changesOf(before, after);
  for (const change of changes) console.log(change);
  const disagreeing = after.models.filter(({ notes = [] }) =>
    notes.some((note) => /^(?:\w+|price of \S+): /.test(note)),
  );
  console.log(
    `${after.models.length} models, ${after.embeddings.length} embedding models, ${Object.keys(after.elsewhere).length} ids that ConverseStream does not serve; tables disagree about ${disagreeing.length} models; ${changes.length} changes`,
  );
}
