/** What stands in the audit about records of one person, after the name of who did it. Numbers, never values. */
type Both = { kept: string; other: string }

export const mergingSentences = {
  'merge.proposed': ({ kept, other }: Both) =>
    `proposed to merge the record of member ${other} into that of member ${kept}`,
  'merge.confirmed': ({ kept, other }: Both) =>
    `merged the record of member ${other} into that of member ${kept}`,
  'merge.declined': ({ kept, other }: Both) =>
    `said that members ${kept} and ${other} are two people`,
  'merge.undo-proposed': ({ kept, other }: Both) =>
    `proposed to undo the merge of members ${kept} and ${other}`,
  'retention.merges': ({ forgotten }: { forgotten: number }) =>
    `deleted how records were before ${forgotten} ${forgotten === 1 ? 'merge' : 'merges'}`,
  'merge.undone': ({ kept, other }: Both) => `undid the merge of members ${kept} and ${other}`,
}
