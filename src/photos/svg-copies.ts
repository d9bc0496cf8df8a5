/** A part of a drawing that has a name, and the elements within it that are in no other such part. */
interface Part {
  elements: number;
  /** The parts that it holds. */
  within: Part[];
  /** The names of those that it draws again. */
  copies: string[];
}

/** Counts what is drawn of a drawing in which parts draw others again, as `use` does, which may double at each step. */
export class SvgCopies {
  readonly #whole: Part = { elements: 0, within: [], copies: [] };
  readonly #open: Part[] = [];
  readonly #named = new Map<string, Part>();

  /** @param copied the id of what it draws again */
  open(id: string | undefined, copied?: string): void {
    const around = this.#open.at(-1) ?? this.#whole;
    const part = id === undefined ? around : { elements: 0, within: [], copies: [] };
    part.elements++;
    if (copied !== undefined) part.copies.push(copied);
    if (id !== undefined) {
      around.within.push(part);
      this.#named.set(id, part);
    }
    this.#open.push(part);
  }

  close(): void {
    this.#open.pop();
  }

  /** How many elements are drawn in all; infinitely many where a part draws itself. */
  total(): number {
    const users = new Map<Part, Part[]>();
    const waitsFor = new Map<Part, number>();
    for (const part of [this.#whole, ...this.#parts()]) {
      const drawn = this.#drawnBy(part);
      waitsFor.set(part, drawn.length);
      for (const other of drawn) {
        const known = users.get(other);
        if (known === undefined) users.set(other, [part]);
        else known.push(part);
      }
    }
    const counts = new Map<Part, number>();
    const ready = [...waitsFor].filter(([, count]) => count === 0).map(([part]) => part);
    for (let part = ready.pop(); part !== undefined; part = ready.pop()) {
      counts.set(
        part,
        this.#drawnBy(part).reduce((sum, other) => sum + (counts.get(other) ?? 0), part.elements),
      );
      for (const user of users.get(part) ?? []) {
        const left = (waitsFor.get(user) ?? 0) - 1;
        waitsFor.set(user, left);
        if (left === 0) ready.push(user);
      }
    }
    return counts.get(this.#whole) ?? Number.POSITIVE_INFINITY;
  }

  #parts(): Set<Part> {
    const all = new Set<Part>();
    const found = [...this.#whole.within];
    for (let part = found.pop(); part !== undefined; part = found.pop()) {
      all.add(part);
      found.push(...part.within);
    }
    return all;
  }

  #drawnBy({ within, copies }: Part): Part[] {
    return [...within, ...copies.flatMap((id) => this.#named.get(id) ?? [])];
  }
}
