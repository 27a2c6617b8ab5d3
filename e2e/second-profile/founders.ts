/** Who founds the second organisation, and into which of its offices. */
export const founders = [
  { name: 'Alys Bowen', email: 'alys.bowen@post.example', office: 'convenor' },
  { name: 'Bedwyr Hughes', email: 'bedwyr.hughes@post.example', office: 'convenor' },
  { name: 'Carys Lloyd', email: 'carys.lloyd@post.example', office: 'teller' },
  { name: 'Dafydd Price', email: 'dafydd.price@post.example', office: 'purse' },
  { name: 'Eleri Vaughan', email: 'eleri.vaughan@post.example' },
]
