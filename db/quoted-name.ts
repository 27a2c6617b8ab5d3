/** The name of a table, a column or a role, as it stands in SQL that is put together here. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
