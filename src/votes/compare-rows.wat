;; Compares every pair of rows, 128 roll calls at a time, by vector instructions that count bits; see compare-rows.ts for what is where.
(module
  (memory (export "memory") 11)
  (global (export "codes") i32 (i32.const 0x80000))
  (global (export "ends") i32 (i32.const 0x80100))
  (global (export "other") i32 (i32.const 0x80500))
  (global (export "rollCalls") i32 (i32.const 0x88500))
  (global (export "same") i32 (i32.const 0x90500))
  (global (export "opposed") i32 (i32.const 0x98500))

  ;; The bits of all bytes together; no more than 255 roll calls count, so a sum fits into a byte.
  (func $sum (param $counts v128) (result i32)
    (i32.wrap_i64 (i64.shr_u
      (i64.mul
        (i64.add
          (i64x2.extract_lane 0 (local.get $counts))
          (i64x2.extract_lane 1 (local.get $counts)))
        (i64.const 0x0101010101010101))
      (i64.const 56))))

  ;; `rows` rows of `width` bytes from 0 on; answers how many pairs have a roll call in common.
  (func (export "compare") (param $rows i32) (param $width i32) (result i32)
    (local $at i32) (local $i i32) (local $j i32) (local $first i32) (local $second i32) (local $step i32)
    (local $a v128) (local $aNotNo v128) (local $b v128) (local $bNotNo v128)
    (local $both v128) (local $away v128) (local $further v128)
    (local $met v128) (local $unlike v128) (local $against v128) (local $shared i32)
    (block $done
      (loop $one
        (br_if $done (i32.ge_u (local.get $i) (local.get $rows)))
        (local.set $j (i32.add (local.get $i) (i32.const 1)))
        (local.set $second (i32.mul (local.get $j) (local.get $width)))
        (block $compared
          (loop $another
            (br_if $compared (i32.ge_u (local.get $j) (local.get $rows)))
            (local.set $met (v128.const i64x2 0 0))
            (local.set $unlike (v128.const i64x2 0 0))
            (local.set $against (v128.const i64x2 0 0))
            (local.set $step (i32.const 0))
            (loop $next
              (local.set $a (v128.load (i32.add (local.get $first) (local.get $step))))
              (local.set $aNotNo (v128.load offset=16 (i32.add (local.get $first) (local.get $step))))
              (local.set $b (v128.load (i32.add (local.get $second) (local.get $step))))
              (local.set $bNotNo (v128.load offset=16 (i32.add (local.get $second) (local.get $step))))
              (local.set $both (v128.and
                (v128.or (local.get $a) (local.get $aNotNo))
                (v128.or (local.get $b) (local.get $bNotNo))))
              ;; A yes and a no are a step and a further step apart, an abstention is one of the two from either.
              (local.set $away (v128.and (v128.xor (local.get $a) (local.get $b)) (local.get $both)))
              (local.set $further (v128.and (v128.xor (local.get $aNotNo) (local.get $bNotNo)) (local.get $both)))
              (local.set $met (i8x16.add (local.get $met) (i8x16.popcnt (local.get $both))))
              (local.set $unlike (i8x16.add (local.get $unlike)
                (i8x16.popcnt (v128.or (local.get $away) (local.get $further)))))
              (local.set $against (i8x16.add (local.get $against)
                (i8x16.popcnt (v128.and (local.get $away) (local.get $further)))))
              (local.set $step (i32.add (local.get $step) (i32.const 32)))
              (br_if $next (i32.lt_u (local.get $step) (local.get $width))))
            (local.set $shared (call $sum (local.get $met)))
            ;; Written in any case; the next pair takes the place of one that has nothing in common.
            (i32.store8 offset=0x80500 (local.get $at) (i32.load8_u offset=0x80000 (local.get $j)))
            (i32.store8 offset=0x88500 (local.get $at) (local.get $shared))
            (i32.store8 offset=0x90500 (local.get $at)
              (i32.sub (local.get $shared) (call $sum (local.get $unlike))))
            (i32.store8 offset=0x98500 (local.get $at) (call $sum (local.get $against)))
            (local.set $at (i32.add (local.get $at) (i32.ne (local.get $shared) (i32.const 0))))
            (local.set $j (i32.add (local.get $j) (i32.const 1)))
            (local.set $second (i32.add (local.get $second) (local.get $width)))
            (br $another)))
        (i32.store offset=0x80100 (i32.shl (local.get $i) (i32.const 2)) (local.get $at))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (local.set $first (i32.add (local.get $first) (local.get $width)))
        (br $one)))
    (local.get $at)))
