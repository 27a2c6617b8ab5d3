/** What comes next, out of very many: the smallest first, and of equals the one that came first. */
export class Heap<Item> {
  private readonly places: { at: number; turn: number; item: Item }[] = []
  private turn = 0

  add(at: number, item: Item): void {
    const { places } = this
    places.push({ at, turn: this.turn++, item })
    for (let child = places.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1
      if (!this.before(child, parent)) return
      this.swap(child, parent)
      child = parent
    }
  }

  first(): { at: number; item: Item } | undefined {
    return this.places[0]
  }

  takeFirst(): void {
    const { places } = this
    const last = places.pop()
    if (!last || places.length === 0) return
    places[0] = last
    for (let parent = 0; ; ) {
      let least = parent
      for (const child of [2 * parent + 1, 2 * parent + 2])
        if (child < places.length && this.before(child, least)) least = child
      if (least === parent) return
      this.swap(parent, least)
      parent = least
    }
  }

  private before(one: number, other: number): boolean {
    const [a, b] = [this.places[one]!, this.places[other]!]
    return a.at < b.at || (a.at === b.at && a.turn < b.turn)
  }

  private swap(one: number, other: number): void {
    const held = this.places[one]!
    this.places[one] = this.places[other]!
    this.places[other] = held
  }
}
