/** Without the fields that have no value. */
export function present<T extends object>(fields: T): T {
  for (const key in fields) if (fields[key] === undefined || fields[key] === '') delete fields[key];
  return fields;
}
