;; Products of int8 weights and int16 inputs, summed in int32: four rows by two inputs at a time.
;; outputs[item * rows + row] = sum over columns of weights[row * columns + column] * inputs[item * columns + column]
;; Needs: rows a multiple of 4, columns a multiple of 8. All addresses in bytes.
(module
  (memory (export "memory") 1)

  ;; The sums of the lanes of four vectors, as the lanes of one.
  (func $sums (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result v128)
    (local $ab v128) (local $cd v128)
    (local.set $ab (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
    (local.set $cd (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $ab) (local.get $cd))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $ab) (local.get $cd))))

  (func (export "multiply") (param $weights i32) (param $rows i32) (param $columns i32)
        (param $inputs i32) (param $count i32) (param $outputs i32)
    (local $row i32) (local $item i32) (local $column i32)
    (local $w0 i32) (local $w1 i32) (local $w2 i32) (local $w3 i32) (local $x i32) (local $y i32) (local $out i32)
    (local $vx v128) (local $vy v128) (local $vw v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (local $zero v128)
    (if (i32.eqz (local.get $count)) (then (return)))
    (loop $rowLoop
      (local.set $item (i32.const 0))
      (loop $itemLoop
        (local.set $w0 (i32.add (local.get $weights) (i32.mul (local.get $row) (local.get $columns))))
        (local.set $w1 (i32.add (local.get $w0) (local.get $columns)))
        (local.set $w2 (i32.add (local.get $w1) (local.get $columns)))
        (local.set $w3 (i32.add (local.get $w2) (local.get $columns)))
        (local.set $x (i32.add (local.get $inputs)
          (i32.shl (i32.mul (local.get $item) (local.get $columns)) (i32.const 1))))
        ;; The last item of an odd count is its own partner.
        (local.set $y (i32.add (local.get $x) (select (i32.shl (local.get $columns) (i32.const 1)) (i32.const 0)
          (i32.lt_u (i32.add (local.get $item) (i32.const 1)) (local.get $count)))))
        (local.set $a0 (local.get $zero)) (local.set $a1 (local.get $zero))
        (local.set $a2 (local.get $zero)) (local.set $a3 (local.get $zero))
        (local.set $b0 (local.get $zero)) (local.set $b1 (local.get $zero))
        (local.set $b2 (local.get $zero)) (local.set $b3 (local.get $zero))
        (local.set $column (local.get $columns))
        (loop $columnLoop
          (local.set $vx (v128.load (local.get $x)))
          (local.set $vy (v128.load (local.get $y)))
          (local.set $vw (v128.load8x8_s (local.get $w0)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $vw) (local.get $vx))))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $vw) (local.get $vy))))
          (local.set $vw (v128.load8x8_s (local.get $w1)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $vw) (local.get $vx))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $vw) (local.get $vy))))
          (local.set $vw (v128.load8x8_s (local.get $w2)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $vw) (local.get $vx))))
          (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $vw) (local.get $vy))))
          (local.set $vw (v128.load8x8_s (local.get $w3)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $vw) (local.get $vx))))
          (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $vw) (local.get $vy))))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $w0 (i32.add (local.get $w0) (i32.const 8)))
          (local.set $w1 (i32.add (local.get $w1) (i32.const 8)))
          (local.set $w2 (i32.add (local.get $w2) (i32.const 8)))
          (local.set $w3 (i32.add (local.get $w3) (i32.const 8)))
          (br_if $columnLoop (local.tee $column (i32.sub (local.get $column) (i32.const 8)))))
        (local.set $out (i32.add (local.get $outputs) (i32.shl
          (i32.add (i32.mul (local.get $item) (local.get $rows)) (local.get $row)) (i32.const 2))))
        (v128.store (local.get $out)
          (call $sums (local.get $a0) (local.get $a1) (local.get $a2) (local.get $a3)))
        (local.set $item (i32.add (local.get $item) (i32.const 1)))
        (if (i32.lt_u (local.get $item) (local.get $count)) (then
          (v128.store (i32.add (local.get $out) (i32.shl (local.get $rows) (i32.const 2)))
            (call $sums (local.get $b0) (local.get $b1) (local.get $b2) (local.get $b3)))
          (local.set $item (i32.add (local.get $item) (i32.const 1)))
          (br_if $itemLoop (i32.lt_u (local.get $item) (local.get $count))))))
      (local.set $row (i32.add (local.get $row) (i32.const 4)))
      (br_if $rowLoop (i32.lt_u (local.get $row) (local.get $rows))))))
