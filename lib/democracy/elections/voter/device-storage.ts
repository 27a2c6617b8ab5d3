/** Where a voter's device keeps things between two visits: IndexedDB in a browser. */
export type DeviceStorage = {
  read(name: string): Promise<unknown>
  write(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
}

/** The device keeps nothing: some browsers in private windows, or full ones. */
export class NothingSaved extends Error {
  override name = 'NothingKept'
  constructor() {
    super(
      'This browser does not let us keep anything on this device, so a ballot paper would be lost at once. Private windows do that: use an ordinary one, or another browser.',
    )
  }
}
