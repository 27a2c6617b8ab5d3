/** What the accounts for members are made from, and what they leave out. */
export function HowToRead() {
  return (
    <>
      <p>These figures come straight from our books, to the penny.</p>
      <p>
        Nobody is named, and amounts paid by fewer than five people are added to others: “A + B” is
        one sum of both.
      </p>
    </>
  )
}
