/** What stands in the audit about equality monitoring. Who answers, changes or deletes is nobody's business. */
export const equalitySentences = {
  'equality.published': ({ groups }: { groups: number }) =>
    `published new equality figures for ${groups} ${groups === 1 ? 'group' : 'groups'} of questions`,
}
