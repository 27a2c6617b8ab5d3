import { fieldNames, fields, type ImportField, type ListColumn, type Mapping } from './fields'

type Chosen = Partial<Record<ImportField, string>>

/** The mapping that was chosen, or what is wrong with it at which field. Pure. */
export function mappingFrom(
  chosen: Chosen,
  columns: ListColumn[],
): { mapping: Mapping } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const mapping: Mapping = {}
  const taken = new Map<string, ImportField>()
  for (const field of fieldNames) {
    const heading = chosen[field]
    if (!heading) continue
    const before = taken.get(heading)
    if (!columns.some((column) => column.heading === heading)) {
      errors[field] = 'Choose one of the columns of this list'
    } else if (before) {
      errors[field] = `You have already used this column for “${fields[before]}”`
    }
    taken.set(heading, field)
    mapping[field] = heading
  }
  if (!mapping.email) errors.email = 'Choose the column that holds the email addresses'
  if (!mapping.name && !(mapping.firstName || mapping.lastName)) {
    errors.name = 'Choose where the names are: one column, or first and last name'
  }
  return Object.keys(errors).length > 0 ? { errors } : { mapping }
}
