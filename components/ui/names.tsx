import { Fragment } from 'react'
import { Name } from './name'

/** "Ann, Ben and Carol" */
export function Names({ names }: { names: readonly string[] }) {
  return names.map((name, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two people can have one name, and the list never changes its order
    <Fragment key={place}>
      {place > 0 && (place === names.length - 1 ? ' and ' : ', ')}
      <Name instead="someone whose name has been erased">{name}</Name>
    </Fragment>
  ))
}
