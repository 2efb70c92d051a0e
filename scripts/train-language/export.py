"""Packs trained weights for src/language: export.py MODEL.pt OUT. Int8 with one scale an output row, gzipped."""

import gzip
import json
import struct
import sys

import numpy as np
import torch


def main(source, target):
    saved = torch.load(source, weights_only=False)
    sections, blob = [], []

    def add(name, array, kind):
        sections.append({"name": name, "type": kind, "shape": list(array.shape)})
        blob.append(np.ascontiguousarray(array).tobytes())

    def rows(name, matrix):
        scale = np.maximum(np.abs(matrix).max(1), 1e-9) / 127
        add(name, np.rint(matrix / scale[:, None]).astype(np.int8), "int8")
        add(name + ".scale", scale.astype("<f4"), "float32")

    weights = {name: value.numpy().astype(np.float64) for name, value in saved["weights"].items()}
    for name, value in weights.items():
        if name.endswith("bias_hh_l0") or name == "barred":
            continue
        if name.endswith("bias_ih_l0"):
            value = value + weights[name.replace("_ih_", "_hh_")]
        if value.ndim == 2 and name != "transition":
            rows(name, value)
        else:
            add(name, value.astype("<f4"), "float32")
    head = json.dumps({"vocabulary": saved["vocabulary"], "sections": sections}, ensure_ascii=False).encode()
    head += b" " * (-len(head) % 8)
    with open(target, "wb") as file:
        file.write(gzip.compress(struct.pack("<II", len(head), 0) + head + b"".join(b + b"\0" * (-len(b) % 8) for b in blob), 9, mtime=0))


if __name__ == "__main__":
    main(*sys.argv[1:])
