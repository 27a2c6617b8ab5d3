/**
 * The cast: the people of the demo whom tests, journeys and the README know by name. All of them are invented.
 * The story (lib/demo/story) tells how each of them got where they are.
 */
export const cast = [
  { slug: 'nasreen', name: 'Nasreen Akhtar', role: 'Membership Secretary' },
  { slug: 'tom', name: 'Tom Hesketh', role: 'Secretary' },
  { slug: 'joyce', name: 'Joyce Adeyemi', role: 'Treasurer' },
  { slug: 'maureen', name: 'Maureen Robson', role: 'Co-Chair' },
  { slug: 'kwame', name: 'Kwame Boateng', role: 'Co-Chair' },
  {
    slug: 'hannah',
    name: 'Hannah Liddell',
    role: 'Founding member in good standing, a good referee',
  },
  {
    slug: 'george',
    name: 'George Tulip',
    role: 'Founding member in good standing, a good referee',
  },
  { slug: 'siobhan', name: 'Siobhan Keane', role: 'Member on the solidarity band, pays monthly' },
  { slug: 'ellie', name: 'Ellie Charlton', role: 'Young member on the free band' },
  { slug: 'derek', name: 'Derek Milburn', role: 'Member in grace: a payment failed' },
  { slug: 'ravi', name: 'Ravi Nair', role: 'Provisional: first Direct Debit on its way' },
  { slug: 'pauline', name: 'Pauline Stokoe', role: 'Lapsed member' },
  {
    slug: 'frank',
    name: 'Frank Garrity',
    role: 'Suspended, with a case in its second month: nothing is decided',
  },
  { slug: 'leah', name: 'Leah Dixon', role: 'Applicant with an unfinished draft' },
  { slug: 'marcus', name: 'Marcus Bell', role: 'Applicant waiting for a second reference' },
  { slug: 'yasmin', name: 'Yasmin Rahman', role: 'Applicant ready for a decision' },
  { slug: 'peter', name: 'Peter Graham', role: 'Applicant with a question to answer' },
  { slug: 'carys', name: 'Carys Morgan', role: 'Applicant whose referee declined' },
  { slug: 'sunita', name: 'Sunita Patel', role: 'Approved, with the first payment to make' },
  { slug: 'owen', name: 'Owen Price', role: 'Supporter outside the region' },
  { slug: 'grace', name: 'Grace Tully', role: 'Supporter who asks to meet one of us' },
] as const

export type Slug = (typeof cast)[number]['slug']

export function emailOf(slug: Slug): string {
  const { name } = cast.find((member) => member.slug === slug)!
  return `${name.toLowerCase().replace(' ', '.')}@post.example`
}
