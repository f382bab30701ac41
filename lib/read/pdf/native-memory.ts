import type { Pdfium } from './pdfium'

/** 32 bytes of PDFium's memory, where its calls leave their answers. The view is renewed when that memory has grown. */
export class NativeMemory {
  readonly pointer: number
  private view: DataView

  constructor(private readonly pdfium: Pdfium) {
    this.pointer = pdfium.malloc(32)
    this.view = new DataView(pdfium.memory.buffer)
  }

  /** Address of the n-th number of four bytes. */
  at(index: number): number {
    return this.pointer + index * 4
  }

  float(index: number): number {
    return this.current().getFloat32(this.pointer + index * 4, true)
  }

  double(index: number): number {
    return this.current().getFloat64(this.pointer + index * 8, true)
  }

  integer(index: number): number {
    return this.current().getUint32(this.pointer + index * 4, true)
  }

  free(): void {
    this.pdfium.free(this.pointer)
  }

  private current(): DataView {
    if (this.view.buffer !== this.pdfium.memory.buffer) this.view = new DataView(this.pdfium.memory.buffer)
    return this.view
  }
}
