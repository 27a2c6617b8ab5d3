import type { LetterKind } from './letters'

/** What stands in the audit about cases: that something happened, and nothing of whom they are about. */
export const disciplineSentences = {
  'case.proposed': () => 'proposed a case, for a second officer to confirm',
  'case.brought': () => 'confirmed a case as the second officer',
  'case.declined': () => 'declined to confirm a case',
  'case.read': () => 'read a case',
  'case.paper-added': () => 'added a paper to a case',
  'case.answered': () => 'took in an answer in a case',
  'case.time-asked': () => 'took in that more time is asked for in a case',
  'case.time-given': () => 'gave more time to answer in a case',
  'case.time-refused': () => 'refused more time to answer in a case, with the reason',
  'case.letter-recorded': ({ letter }: { letter: LetterKind }) =>
    `typed in a letter in a case: ${{ answer: 'an answer', time: 'asking for more time', appeal: 'an appeal' }[letter]}`,
  'case.proposal-lapsed': () =>
    'closed a proposal in a case that no second officer confirmed in time',
  'case.panel-left': () => 'stepped aside from deciding a case',
  'case.panel-changed': ({ appeal }: { appeal: boolean }) =>
    appeal
      ? 'named someone else who hears the appeal in a case'
      : 'named someone else who decides a case',
  'case.panel-named': ({ appeal }: { appeal: boolean }) =>
    appeal ? 'named who hears the appeal in a case' : 'named who decides a case',
  'case.measure-proposed': () => 'proposed something in a case, for a second officer to confirm',
  'case.measure-confirmed': () => 'confirmed something in a case as the second officer',
  'case.measure-declined': () => 'declined to confirm something in a case',
  'case.decision-drafted': () => 'drafted a decision in a case',
  'case.decision-agreed': () => 'agreed to a decision in a case',
  'case.decided': () => 'took in the decision of a case',
  'case.appealed': () => 'took in an appeal in a case',
  'case.dropped': () => 'dropped a case whose time was over',
  'case.suspension-ended': () => 'ended a suspension whose time was over',
  'case.carried-out': () => 'carried out what was decided in a case',
  'case.closed': () => 'closed a case in which nothing more can happen',
}
