type Numbered = { number: number }

/** What happened to outside elections, after the name of who did it. Nothing of what candidates answer. */
export const outsideElectionSentences = {
  'outside-election.drafted': ({ number }: Numbered) => `started Outside election ${number}`,
  'outside-election.changed': ({ number }: Numbered) => `changed Outside election ${number}`,
  'outside-election.discarded': ({ number }: Numbered) => `discarded Outside election ${number}`,
  'outside-election.proposed': ({ number }: Numbered) =>
    `asked for Outside election ${number} to be published`,
  'outside-election.withdrawal-proposed': ({ number }: Numbered) =>
    `asked for Outside election ${number} to be taken down`,
  'outside-election.returned': ({ number }: Numbered) =>
    `ended the request about Outside election ${number}: it is as it was before`,
  'outside-election.published': ({ number, candidates }: Numbered & { candidates: number }) =>
    `published Outside election ${number} as the second officer, and asked ${candidates} ${candidates === 1 ? 'candidate' : 'candidates'}`,
  'outside-election.withdrawn': ({ number }: Numbered) =>
    `took Outside election ${number} down as the second officer`,
  'outside-election.candidate-added': ({ number }: Numbered) =>
    `added a candidate to Outside election ${number}`,
  'outside-election.candidate-confirmed': ({ number }: Numbered) =>
    `confirmed a candidate of Outside election ${number} as the second officer`,
  'outside-election.candidate-removed': ({ number }: Numbered) =>
    `removed a candidate from Outside election ${number}`,
  'outside-election.rewording-proposed': ({ number, clause }: Numbered & { clause: number }) =>
    `asked for other words in clause ${clause} of Outside election ${number}`,
  'outside-election.rewording-returned': ({ number, clause }: Numbered & { clause: number }) =>
    `ended the request for other words in clause ${clause} of Outside election ${number}`,
  'outside-election.reworded': ({
    number,
    clause,
    version,
  }: Numbered & { clause: number; version: number }) =>
    `changed clause ${clause} of Outside election ${number} as the second officer: it is at version ${version}`,
  'outside-election.endorsement-linked': ({
    number,
    leastTurnout,
  }: Numbered & { leastTurnout: number | null }) =>
    `said which ballot decides who we endorse in Outside election ${number}, ${leastTurnout === null ? 'however many vote' : `if ${leastTurnout}% of its roll vote`}`,
  'outside-election.guide-proposed': ({ number }: Numbered) =>
    `asked for words on how to vote in Outside election ${number}`,
  'outside-election.guide-confirmed': ({ number }: Numbered) =>
    `confirmed words on how to vote in Outside election ${number} as the second officer`,
  'outside-election.guide-returned': ({ number }: Numbered) =>
    `dropped the proposed words on how to vote in Outside election ${number}`,
  'outside-election.nomination-recorded': ({ number }: Numbered) =>
    `recorded a nomination in Outside election ${number}`,
  'outside-election.nomination-removed': ({ number }: Numbered) =>
    `removed a nomination from Outside election ${number}`,
  'outside-election.hustings-added': ({ number }: Numbered) =>
    `showed a hustings with Outside election ${number}`,
  'outside-election.hustings-removed': ({ number }: Numbered) =>
    `stopped showing a hustings with Outside election ${number}`,
  'retention.candidate-contacts': ({ forgotten }: { forgotten: number }) =>
    `deleted the ${forgotten === 1 ? 'address of 1 candidate' : `addresses of ${forgotten} candidates`} of outside elections`,
  'retention.candidates': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'candidate' : 'candidates'} of outside elections, with all answers`,
}
