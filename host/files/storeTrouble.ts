/** The data folder cannot be used; the message is for the person. */
export class StoreTrouble extends Error {
  override name = 'StoreTrouble';
}
