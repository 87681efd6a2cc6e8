/** Thrown by an action that may not go on; its message is meant for the official and says what to do. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}
