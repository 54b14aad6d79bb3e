reset
set terminal svg size 420,100 dynamic font "sans-serif,15" noenhanced
unset key
set border 0
set xrange [-10:20]
set xtics ("" -10, "" 0, "" 20) nomirror scale 0 textcolor rgb "#010101"
set grid xtics lt 1 lc rgb "#010102" lw 1
set yrange [0:1]
set ytics ("T5E" 0.5) nomirror scale 0 textcolor rgb "#010101"
set grid ytics lt 1 lc rgb "#010102" lw 1
set label 1 "T2E" at first -10,graph 0 center offset 0,-0.9 textcolor rgb "#010101"
set label 2 "T3E" at first 0,graph 0 center offset 0,-0.9 textcolor rgb "#010101"
set label 3 "T4E" at first 20,graph 0 right offset 0,-0.9 textcolor rgb "#010101"
set bmargin at screen 0.3
set tmargin at screen 0.94
set rmargin at screen 0.9857142857142858
set lmargin at screen 0.1625
$d5 << EOD
-5 0 0.2 0.4
EOD
$d6 << EOD
0 0
20 1
EOD
$d7 << EOD
0 0.1 0.2
EOD
$d8 << EOD
1 0.5
EOD
set arrow 9 from 0,0 to 0,1 nohead lw 1.5 dt 1 lc rgb "#010101"
set label 10 "T6E" at 0,0 right front textcolor rgb "#010101"
plot $d5 using (($1+$2)/2):(($3+$4)/2):1:2:3:4 with boxxyerror fs solid noborder lc rgb "#010104", $d6 using 1:2 with lines lw 2.5 dt 4 lc rgb "#010106", $d7 using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc rgb "#010109", $d8 using 1:2 with points pt 7 ps 0.5 lc rgb "#010107"
unset output
