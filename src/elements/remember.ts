/** The last answer of a question, given again while its inputs are the same: being read must not cost what drawing costs. */
export class Remember<T> {
  #inputs: readonly unknown[] | undefined;
  #answer: T | undefined;

  get(inputs: readonly unknown[], answer: () => T): T {
    const known = this.#inputs;
    if (!known || !inputs.every((input, index) => Object.is(input, known[index]))) {
      this.#answer = answer();
      this.#inputs = inputs;
    }
    return this.#answer as T;
  }
}
