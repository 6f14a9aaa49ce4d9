# What bench/votes.ts computes, in R. Reads the folder it is given; prints times in milliseconds, writes answers beside.
folder <- commandArgs(trailingOnly = TRUE)[1]
about <- scan(file.path(folder, "about.txt"), quiet = TRUE)
seats <- about[1]; width <- about[2]; one <- about[3] + 1; sessions.count <- about[4]
bytes <- function(name, n) readBin(file.path(folder, name), "integer", n, size = 1, signed = FALSE)
cells <- matrix(bytes("cells.bin", seats * width), nrow = seats, byrow = TRUE)
divided <- bytes("divided.bin", width) == 1
session <- bytes("session.bin", width)

likeness <- function(part) {
  yes <- (part == 1) * 1; abstain <- (part == 2) * 1; no <- (part == 3) * 1
  common <- tcrossprod(yes + abstain + no)
  same <- tcrossprod(yes) + tcrossprod(abstain) + tcrossprod(no)
  opposed <- tcrossprod(yes, no)
  list(value = 1 - (common - same + opposed + t(opposed)) / (2 * common), common = common)
}

jobs <- list(
  pairs = function() likeness(cells[, divided])$value,
  nearest = function() {
    part <- cells[, divided]; part[part == 0 | part == 4] <- NA
    1 - rowMeans(abs(sweep(part, 2, part[one, ])), na.rm = TRUE) / 2
  },
  sessions = function() unlist(lapply(seq_len(sessions.count) - 1, function(number) {
    found <- likeness(cells[, divided & session == number, drop = FALSE])
    # Row by row above the diagonal, as the others have it: below it, column by column.
    below <- lower.tri(found$value)
    value <- t(found$value)[below]; common <- t(found$common)[below]
    value[common > 0]
  })),
  tallies = function() t(sapply(c(1, 3, 2, 4), function(vote) colSums(cells == vote)))
)

report <- function(job, times) cat(sprintf('{"job":"%s","times":[%s]}\n', job, paste(times, collapse = ",")))
write <- function(job, answer) writeBin(as.double(answer), file.path(folder, paste0("R-", job, ".bin")))
for (job in names(jobs)) {
  times <- numeric(0)
  for (run in 1:3) times <- c(times, system.time(answer <- jobs[[job]]())["elapsed"] * 1000)
  write(job, if (is.matrix(answer)) t(answer) else answer)
  report(job, times)
}

# Average linkage over the same distances; the partition into four, a number a state.
distances <- matrix(readBin(file.path(folder, "distances.bin"), "double", about[5]^2), nrow = about[5])
times <- numeric(0)
for (run in 1:5) {
  started <- proc.time()["elapsed"]
  for (again in 1:20) tree <- hclust(as.dist(distances), method = "average")
  times <- c(times, (proc.time()["elapsed"] - started) * 1000 / 20)
}
write("blocs", c(cutree(tree, 4), tree$height))
report("blocs", times)
