import { type Kernel, makePlainKernel } from './kernel'
import { KERNEL_BYTES } from './kernel-bytes'

const PAGE = 65536
const ALIGNMENT = 16
/** Room for the weights and for one batch's numbers. */
const MEMORY = 20 * 1024 * 1024

/** The part of the engine's WebAssembly that is used here; TypeScript declares it with the browser's types only. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  multiply(weights: number, rows: number, columns: number, inputs: number, count: number, outputs: number): void
}

/** The kernel in WebAssembly with 128-bit vectors; throws where the engine has none. Its memory is fixed. */
export function makeSimdKernel(): Kernel {
  const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly
  const { memory, multiply } = new Instance(new Module(Buffer.from(KERNEL_BYTES, 'base64'))).exports as Exports
  memory.grow(MEMORY / PAGE)
  let used = ALIGNMENT
  const reserve = (bytes: number): number => {
    const at = used
    used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
    if (used > memory.buffer.byteLength) throw new RangeError('the kernel has too little memory for these weights')
    return at
  }
  return {
    name: 'simd',
    int8: (length) => new Int8Array(memory.buffer, reserve(length), length),
    int16: (length) => new Int16Array(memory.buffer, reserve(2 * length), length),
    int32: (length) => new Int32Array(memory.buffer, reserve(4 * length), length),
    multiply(weights, rows, columns, inputs, count, outputs) {
      multiply(weights.byteOffset, rows, columns, inputs.byteOffset, count, outputs.byteOffset)
    },
  }
}

/** The vector kernel where the engine has it, else the plain one; both give the same numbers. */
export function makeKernel(): Kernel {
  try {
    return makeSimdKernel()
  } catch {
    return makePlainKernel()
  }
}
