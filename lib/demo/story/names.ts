/** Invented people: names put together by a fixed rule, so that each telling has the same cast. */
const first = [
  'Alison',
  'Barry',
  'Chidi',
  'Dawn',
  'Elspeth',
  'Farah',
  'Gavin',
  'Hilary',
  'Imran',
  'Jean',
  'Keith',
  'Lorna',
  'Malcolm',
  'Niamh',
  'Oliver',
  'Padma',
  'Quentin',
  'Rosie',
  'Stephen',
  'Tamara',
  'Usman',
  'Vera',
  'Wendy',
  'Xavier',
  'Yvonne',
  'Zoe',
  'Aled',
  'Bridget',
  'Colin',
  'Deborah',
  'Edwin',
  'Fiona',
  'Graham',
  'Heather',
  'Ivan',
  'Janice',
  'Karim',
  'Linda',
]
const last = [
  'Armstrong',
  'Bainbridge',
  'Charlton',
  'Dodds',
  'Elliott',
  'Fenwick',
  'Gibson',
  'Heslop',
  'Iqbal',
  'Jobling',
  'Kaur',
  'Lamb',
  'Mukherjee',
  'Nesbitt',
  'Ogden',
  'Pattinson',
  'Ridley',
  'Stobbs',
  'Turnbull',
  'Usher',
  'Vickers',
  'Wanless',
  'Younger',
]

export const homes = [
  { town: 'Newcastle upon Tyne', postcode: 'NE1 4XD', constituency: 'Newcastle upon Tyne North' },
  { town: 'Gateshead', postcode: 'NE8 1AA', constituency: 'Jarrow and Gateshead East' },
  { town: 'Sunderland', postcode: 'SR1 3AA', constituency: 'Sunderland Central' },
  { town: 'Durham', postcode: 'DH1 3NJ', constituency: 'City of Durham' },
  { town: 'Darlington', postcode: 'DL1 5QQ', constituency: 'Darlington' },
  { town: 'Middlesbrough', postcode: 'TS1 2AA', constituency: 'Middlesbrough and Thornaby East' },
  { town: 'Hartlepool', postcode: 'TS24 7AA', constituency: 'Hartlepool' },
  { town: 'Carlisle', postcode: 'CA1 1AA', constituency: 'Carlisle' },
  { town: 'Hexham', postcode: 'NE46 1AA', constituency: 'Hexham' },
  { town: 'Barrow-in-Furness', postcode: 'LA14 1AA', constituency: 'Barrow and Furness' },
] as const

export const unions = ['UNISON', 'Unite', 'GMB', 'NEU', 'RMT', 'CWU', 'PCS', 'FBU', '', '']

export function inventedName(number: number): string {
  return `${first[number % first.length]} ${last[(number * 7 + Math.floor(number / first.length)) % last.length]}`
}

export function pick<Thing>(from: readonly Thing[], number: number): Thing {
  return from[number % from.length]!
}

const womensNames = [
  'Alison',
  'Dawn',
  'Elspeth',
  'Farah',
  'Hilary',
  'Jean',
  'Lorna',
  'Niamh',
  'Padma',
  'Rosie',
  'Tamara',
  'Vera',
  'Wendy',
  'Yvonne',
  'Zoe',
  'Bridget',
  'Deborah',
  'Fiona',
  'Heather',
  'Janice',
  'Linda',
]

/** Who of the invented people joins the women of the story, going by the name alone. */
export function isWomanInStory({ name }: { name: string }): boolean {
  return womensNames.includes(name.split(' ')[0]!)
}
